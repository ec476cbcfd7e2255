# Completion of tenken's command line for bash. The program itself says what may follow.

_tenken() {
    local cur words cword line word breaks special=$' \t"\'\\$`&|;<>()*?[]#~!{}^'
    if declare -F _get_comp_words_by_ref >/dev/null; then
        _get_comp_words_by_ref -n '=:@' cur words cword
    else
        cur=${COMP_WORDS[COMP_CWORD]} words=("${COMP_WORDS[@]}") cword=$COMP_CWORD
    fi
    COMPREPLY=()
    # What stands before the last character at which readline breaks words is not to be given again.
    breaks=${cur//[^=:@]/}
    local kept=''
    while [[ -n $breaks ]]; do
        if [[ $COMP_WORDBREAKS == *"${breaks: -1}"* ]]; then
            kept=${cur%"${breaks: -1}"*}${breaks: -1}
            break
        fi
        breaks=${breaks%?}
    done
    while IFS= read -r line; do
        case $line in
            :files) compopt -o default -o bashdefault ;;
            :folders) compopt -o dirnames ;;
            :nothing) ;;
            *)
                word=${line%%$'\t'*}
                word=${word#"$kept"}
                [[ $word == *= ]] && compopt -o nospace
                # A name of somebody's workspace: nothing in it may mean anything to the shell.
                [[ $word == *["$special"]* ]] && printf -v word %q "$word"
                COMPREPLY+=("$word")
                ;;
        esac
    done < <("${words[0]}" __complete "${words[@]:1:cword}" 2>/dev/null)
}
complete -F _tenken tenken
