# Mapping files. A name that begins with a dash would be taken for an option.
_asrmap_files() {
  local -a ignored
  (( ${words[(I)--]} )) || ignored=(-F '(-*)')
  _files "$@" $ignored -g '*.asrmap(|.toml)(-.)'
}

# A side of `diff`: what is here, or a revision. `compadd` quotes what is special to zsh.
_asrmap_side() {
  local -a revisions
  if compset -P git:; then
    revisions=(HEAD ${(f)"$(GIT_OPTIONAL_LOCKS=0 GIT_NO_LAZY_FETCH=1 GIT_TERMINAL_PROMPT=0 command git --no-pager \
      -c core.fsmonitor=false -c safe.bareRepository=explicit for-each-ref --format='%(refname:strip=2)' \
      refs/heads refs/tags refs/remotes 2>/dev/null)"})
    _wanted revisions expl revision compadd -a - revisions
  else
    _alternative 'files:file:_asrmap_files' "revisions:revision:compadd -S '' - git\:"
  fi
}

_asrmap() {
  local curcontext=$curcontext context state state_descr expl ret=1
  local -a line specs
  typeset -A opt_args
  _asrmap_before_command
  # Here, as a function of its own would take back what this does to `words`.
  _arguments -C : "${specs[@]}" && ret=0
  if [[ $state == arguments ]]; then
    words=($line[1] "${words[@]}")
    (( CURRENT += 1 ))
    curcontext="${curcontext%:*:*}:asrmap-$line[1]:"
    _asrmap_arguments $line[1] && ret=0
  fi
  return ret
}

# Loaded by the completion system on first use, or sourced.
if [[ ${funcstack[1]} == _asrmap ]]; then
  _asrmap "$@"
else
  compdef _asrmap asrmap
fi
