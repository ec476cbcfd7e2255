#compdef tenken
# Completion of tenken's command line for zsh. The program itself says what may follow.

_tenken() {
    local line word
    local -a plain ended
    local shell=nothing
    for line in "${(@f)$("${words[1]}" __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $line in
            :files) shell=files ;;
            :folders) shell=folders ;;
            :nothing | '') ;;
            *)
                word=${${line%%$'\t'*}//:/\\:}
                [[ $line == *$'\t'* ]] && word+=:${line#*$'\t'}
                if [[ ${line%%$'\t'*} == *= ]]; then ended+=("$word"); else plain+=("$word"); fi
                ;;
        esac
    done
    (( $#plain )) && _describe tenken plain
    (( $#ended )) && _describe tenken ended -S ''
    case $shell in
        files) _files ;;
        folders) _files -/ ;;
    esac
}
if [[ $funcstack[1] == _tenken ]]; then _tenken "$@"; else compdef _tenken tenken; fi
