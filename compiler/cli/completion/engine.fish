# Each word with what it means behind a tab.
function __asrmap_words # WORD MEANING…
    printf '%s\t%s\n' $argv
end

function __asrmap_before_command
    test (count (commandline -opc)) -eq 1
end

# Whether the cursor is behind this command and, if asked, at an operand whose number compares so.
function __asrmap_at # COMMAND [-eq|-ge NUMBER]
    set -l words (commandline -opc)
    test "$words[2]" = "$argv[1]"; or return 1
    set -q argv[2]; or return 0
    set -l operand 1
    set -l options yes
    set -l option
    for word in $words[3..]
        if test -n "$option"; and string match -qr '^(-$|[^-]|$)' -- $word
            set option
            continue
        end
        set option
        if test -z "$options"; or string match -qr '^(-$|[^-]|$)' -- $word
            set operand (math $operand + 1)
        else if test "$word" = --
            set options
        else if __asrmap_takes_value $argv[1] $word
            set option $word
        end
    end
    test $operand $argv[2] $argv[3]
end

# The word at the cursor, without the option that it may be the value of.
function __asrmap_typed
    commandline -ct | string replace -r -- '^--[^=]*=' ''
end

# Folders, and files with these endings. fish finds them, and quotes what is chosen. A name that
# begins with a dash would be taken for an option: it is completed behind `./` or `--`.
function __asrmap_files # ENDING…
    set -l endings (string escape --style=regex -- / $argv | string join '|')
    set -l first '(?!-)'
    contains -- -- (commandline -opc); and set first
    complete -C "__asrmap_no_such_command "(__asrmap_typed) | string match -r -- "^$first.*(?:$endings)\$"
end

# A side of `diff`: what is here, or a revision.
function __asrmap_side
    if not string match -q -- 'git:*' (__asrmap_typed)
        __asrmap_files .asrmap .asrmap.toml
        printf '%s\t%s\n' git: 'A revision'
        return
    end
    printf 'git:%s\n' HEAD (
        GIT_OPTIONAL_LOCKS=0 GIT_NO_LAZY_FETCH=1 GIT_TERMINAL_PROMPT=0 command git --no-pager -c core.fsmonitor=false \
            -c safe.bareRepository=explicit for-each-ref --format='%(refname:strip=2)' \
            refs/heads refs/tags refs/remotes 2>/dev/null)
end

# Of a list with commas: what it does not have yet.
function __asrmap_list # WORD…
    set -l typed (__asrmap_typed | string match -r -- '^.*,')
    for word in $argv
        contains -- $word (string split , -- "$typed"); or printf '%s%s\t\n' "$typed" $word
    end
end
