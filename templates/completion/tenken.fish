# Completion of tenken's command line for fish. The program itself says what may follow.

function __tenken_completion
    set -l words (commandline -opc) (commandline -ct)
    set -l lines ($words[1] __complete $words[2..-1] 2>/dev/null)
    for line in $lines
        switch $line
            case ':files'
                __fish_complete_path (commandline -ct)
            case ':folders'
                __fish_complete_directories (commandline -ct)
            case ':nothing'
            case '*'
                echo $line
        end
    end
end
complete -c tenken -f -a '(__tenken_completion)'
