# What stands before the cursor, as bash would read it: `line` has the words that are complete,
# `word` the one at the cursor, `fixed` the part of it that readline will not replace, `quoted`
# is set if a quote is open, and `code` if bash would expand the word. Nothing in it is evaluated.
_asrmap_read() {
  local rest=${COMP_LINE:0:COMP_POINT} gap piece last='' i
  local -a raw=()
  for ((i = 0; i <= COMP_CWORD; ++i)); do
    piece=${COMP_WORDS[i]}
    gap=${rest%%[![:space:]]*}
    rest=${rest#"$gap"}
    # The cursor may stand within a word.
    if [[ $i -eq $COMP_CWORD && $piece == "$rest"* ]]; then piece=$rest; fi
    # Without a blank between: COMP_WORDBREAKS took one word apart, such as `--format=json`.
    if [[ $i -gt 0 && -z $gap && $rest == "$piece"* ]]; then
      last=${raw[${#raw[@]} - 1]}
      raw[${#raw[@]} - 1]+=$piece
    else
      last=''
      raw+=("$piece")
    fi
    rest=${rest#"$piece"}
  done
  for ((i = 0; i < ${#raw[@]} - 1; ++i)); do
    _asrmap_unquote "${raw[i]}"
    line+=("$plain")
  done
  # A piece of separators alone stays, and what stands before the piece does.
  if [[ -n $piece && $piece != *[!"$COMP_WORDBREAKS"]* && $piece != [\"\'] ]]; then last+=$piece; fi
  # Readline takes an @ for the beginning of a host's name.
  _asrmap_unquote "${last%@}"
  fixed=$plain
  _asrmap_unquote "${raw[${#raw[@]} - 1]}"
  word=$plain
  if [[ -n $quoted ]]; then fixed=$before; fi
}

# Takes the quotes off a word: `plain`. `before` is what stands before a quote that is open,
# and `code` tells of `$` and of backticks that are not quoted.
_asrmap_unquote() {
  local text=$1 c
  plain='' before='' quoted='' code=''
  while [[ -n $text ]]; do
    c=${text:0:1} text=${text:1}
    if [[ $quoted == "'" && $c != "'" ]]; then
      plain+=$c
    elif [[ $c == "\\" && $quoted != "'" && (-z $quoted || ${text:0:1} == [\"\\\`\$]) ]]; then
      plain+=${text:0:1} text=${text:1}
    elif [[ -n $quoted && $c == "$quoted" ]]; then
      quoted=''
    elif [[ -z $quoted && $c == [\"\'] ]]; then
      quoted=$c before=$plain
    else
      [[ $c != [\`\$] ]] || code=yes
      plain+=$c
    fi
  done
}

# Replies with the words that begin as the one at the cursor does, behind `lead`.
_asrmap_offer() { # WORD…
  local each
  for each; do
    if [[ $lead$each == "$word"* ]]; then
      each=$lead$each
      COMPREPLY+=("${each#"$fixed"}")
    fi
  done
}

# Folders with a slash, and files with these endings, each with a NUL behind it. In a process of its own, so
# that no setting of the user's counts, and none is changed.
_asrmap_list() { # TEXT ENDING…
  local folder='' in path ending
  [[ $1 != */* ]] || folder=${1%/*}/
  in=$folder
  [[ $in != \~/* ]] || in=$HOME/${in#*/}
  set +f
  unset GLOBIGNORE
  shopt -u dotglob failglob nocaseglob
  shopt -s nullglob
  for path in "$in${1##*/}"*; do
    for ending in / "${@:2}"; do
      if [[ $ending == / && -d $path ]]; then
        printf '%s/\0' "$folder${path#"$in"}"
        break
      elif [[ $path == *"$ending" ]]; then
        printf '%s\0' "$folder${path#"$in"}"
        break
      fi
    done
  done
}

_asrmap_files() { # ENDING…
  local path
  # From here on readline quotes what is special to bash.
  compopt -o filenames 2>/dev/null
  while IFS= read -r -d '' path; do
    # What begins with a dash would be taken for an option.
    if [[ -z $lead && -n $options && $path == -* ]]; then
      COMPREPLY+=("./${path%/}")
    elif [[ -z $fixed && -z $lead || $fixed == "$lead" ]]; then
      # Readline sees by itself that it is a folder.
      COMPREPLY+=("${path%/}")
    else
      path=$lead$path
      COMPREPLY+=("${path#"$fixed"}")
    fi
  done < <(_asrmap_list "${word#"$lead"}" "$@")
}

# A side of `diff`: what is here, or a revision.
_asrmap_side() {
  local name
  if [[ $word != git:* ]]; then
    _asrmap_files .asrmap .asrmap.toml
    if [[ ${#COMPREPLY[@]} -eq 0 ]]; then compopt +o filenames -o nospace 2>/dev/null; fi
    _asrmap_offer git:
    return
  fi
  while IFS= read -r name; do
    # Some names of branches are code to a shell: they are quoted, or not offered within quotes.
    if [[ git:$name == "$word"* ]]; then
      name=${name#"${fixed#git:}"}
      if [[ -z $quoted ]]; then
        printf -v name %q "$name"
      elif [[ $name == *[\'\"\\\`\$!]* ]]; then
        continue
      fi
      if [[ $fixed != git:* ]]; then name=git:$name; fi
      COMPREPLY+=("$name")
    fi
  done < <(
    echo HEAD
    GIT_OPTIONAL_LOCKS=0 GIT_NO_LAZY_FETCH=1 GIT_TERMINAL_PROMPT=0 command git --no-pager -c core.fsmonitor=false \
      -c safe.bareRepository=explicit for-each-ref --format='%(refname:strip=2)' \
      refs/heads refs/tags refs/remotes 2>/dev/null
  )
}

# Of a list with commas: what it does not have yet.
_asrmap_next() { # WORD…
  local each text=${word#"$lead"}
  local -a rest=()
  [[ $text != *,* ]] || text=${text%,*},
  [[ $text == *, ]] || text=''
  for each; do
    [[ ,$text == *",$each,"* ]] || rest+=("$text$each")
  done
  _asrmap_offer "${rest[@]}"
}

_asrmap() {
  local -a line=() words=()
  local word='' fixed='' plain='' before='' quoted='' code='' takes='' lead='' each
  local command='' option='' options=yes operand=1
  COMPREPLY=()
  _asrmap_read
  [[ -z $code ]] || return 0
  for each in "${line[@]:1}"; do
    if [[ -n $option && ($each == - || $each != -*) ]]; then
      option=''
      continue
    fi
    option=''
    if [[ -z $command ]]; then
      command=$each
    elif [[ -z $options || $each == - || $each != -* ]]; then
      ((++operand))
    elif [[ $each == -- ]]; then
      options=''
    elif _asrmap_value "$command $each"; then
      option=$each
    fi
  done
  takes=''
  if [[ -z $command ]]; then
    takes=words
    if [[ $word == -* ]]; then _asrmap_options ''; else _asrmap_commands; fi
  elif [[ -n $option && $word != -* ]]; then
    _asrmap_value "$command $option" || return 0
  elif [[ -n $options && $word == --*=* ]]; then
    lead=${word%%=*}=
    _asrmap_value "$command ${word%%=*}" || return 0
  elif [[ -n $options && $word == -[!-]?* ]]; then
    lead=${word:0:2}
    _asrmap_value "$command $lead" || return 0
  elif [[ -n $options && $word == -* ]]; then
    takes=words
    _asrmap_options "$command"
  else
    _asrmap_value "$command $operand" || return 0
  fi
  case $takes in
    words) _asrmap_offer "${words[@]}" ;;
    list) _asrmap_next "${words[@]}" ;;
    paths) _asrmap_files .asrmap .asrmap.toml ;;
    json) _asrmap_files .json ;;
    folders) _asrmap_files ;;
    side) _asrmap_side ;;
  esac
  # More is to follow.
  if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=/] ]]; then compopt -o nospace 2>/dev/null; fi
}

complete -F _asrmap asrmap
