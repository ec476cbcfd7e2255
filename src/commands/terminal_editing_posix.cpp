#include "commands/terminal_editing.hpp"

#include "base/problem.hpp"
#include "base/utf8.hpp"
#include "commands/terminal_signals.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <langinfo.h>
#include <optional>
#include <ostream>
#include <poll.h>
#include <readline/readline.h>
#include <string>
#include <string_view>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace tenken {

namespace {

bool is_utf8_now() { return std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

// The environment's own locale where it is one with UTF-8, otherwise C.UTF-8. readline looks for it in the
// environment, so it is set there too. False: there is none.
bool use_utf8_locale()
{
    if (std::setlocale(LC_CTYPE, "") != nullptr && is_utf8_now()) return true;
    for (const char* name : {"C.UTF-8", "C.utf8", "en_US.UTF-8", "ja_JP.UTF-8"}) {
        if (std::setlocale(LC_CTYPE, name) == nullptr || !is_utf8_now()) continue;
        setenv("LC_ALL", name, 1);
        return true;
    }
    return false;
}

// readline calls back without any context of ours.
struct LineBeingRead {
    bool done = false;
    bool ended = false;
    std::string line;
};
LineBeingRead reading;
termios as_found{};

// The key that was taken from the terminal and not yet given to readline. Readline never waits for one by itself: Ctrl-C
// and Ctrl-Z make the terminal drop what was typed before them, also a key that was there a moment ago, and whoever
// waits then waits with the signals held back.
std::optional<unsigned char> key;
bool hung_up = false;

bool has_key()
{
    if (key || hung_up) return true;
    unsigned char byte = 0;
    const auto taken = ::read(STDIN_FILENO, &byte, 1); // at once, as take_nothing_too() has it
    if (taken == 1) key = byte;
    if (taken < 0 && errno != EINTR && errno != EAGAIN) hung_up = true;
    return key || hung_up;
}

bool wait_for_key(int milliseconds)
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    if (::poll(&input, 1, milliseconds) <= 0) return false;
    if (!has_key() && (input.revents & POLLHUP) != 0) hung_up = true;
    return key || hung_up;
}

// Whether more comes within readline's own patience: what follows an Esc is a key's, or another's.
int key_comes()
{
    constexpr int microseconds_each = 1000;
    return has_key() || wait_for_key(rl_set_keyboard_input_timeout(-1) / microseconds_each) ? 1 : 0;
}

// It is there already, but for the rest of one character.
int give_key(FILE*)
{
    while (!has_key()) wait_for_key(-1);
    if (!key) return EOF;
    return *std::exchange(key, std::nullopt);
}

// What stands between the marks of a paste that goes on.
std::optional<std::string> pasted;

void take_line(char* line)
{
    reading.done = true;
    reading.ended = line == nullptr;
    reading.line = line == nullptr ? "" : line;
    std::free(line);
    rl_callback_handler_remove();
}

// Between two prompts what is typed ahead must neither be shown twice, nor cut after 4,095 bytes, nor have its
// Enter turned: the terminal stays quiet, and readline finds it as it was.
void make_quiet()
{
    termios quiet = as_found;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    quiet.c_iflag &= ~static_cast<tcflag_t>(ICRNL | INLCR);
    quiet.c_cc[VMIN] = 1;
    quiet.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet);
}

// Reading returns at once where there is nothing to read.
void take_nothing_too()
{
    termios now{};
    if (tcgetattr(STDIN_FILENO, &now) != 0) return;
    now.c_cc[VMIN] = 0;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &now);
}

void prepare(int meta)
{
    tcsetattr(STDIN_FILENO, TCSADRAIN, &as_found);
    rl_prep_terminal(meta);
    take_nothing_too();
}

void release()
{
    rl_deprep_terminal();
    make_quiet();
}

// Readline shows what stands on its line as it is: what acts without being seen does not get there.
void insert(std::string_view text)
{
    rl_insert_text(utf8::without_unseen(text, "\n\t").c_str());
    rl_redisplay();
}

int begin_paste(int, int)
{
    pasted.emplace();
    return 0;
}

// As readline's own, but a CR LF is one line break; its own makes two of it, and waits until the paste is over.
void take_pasted_key()
{
    constexpr std::string_view end = "\x1b[201~";
    if (key) *pasted += static_cast<char>(*std::exchange(key, std::nullopt));
    if (!pasted->ends_with(end) && !hung_up) return;
    auto text = *std::exchange(pasted, std::nullopt);
    if (text.ends_with(end)) text.resize(text.size() - end.size());
    for (auto at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at)) text.erase(at, 1);
    std::ranges::replace(text, '\r', '\n');
    insert(text);
}

void set(const char* variable, const char* value)
{
    rl_variable_bind(variable, value); // which takes what it does not change as char* or const char*
}

/// Without anybody's .inputrc: a line of it can put a text in a key's place, and nobody typed the answer that is recorded.
void initialize_readline()
{
    constexpr const char* settings = "INPUTRC";
    const char* value = std::getenv(settings);
    const std::optional<std::string> kept =
        value == nullptr ? std::nullopt : std::optional<std::string>(value);
    setenv(settings, "/dev/null", 1);
    rl_initialize();
    if (kept)
        setenv(settings, kept->c_str(), 1);
    else
        unsetenv(settings);
    // What a system's own inputrc says of keys that terminals send by several names.
    constexpr std::array<std::array<const char*, 2>, 9> keys{{
        {"\\e[1~", "beginning-of-line"},
        {"\\e[7~", "beginning-of-line"},
        {"\\eOH", "beginning-of-line"},
        {"\\e[4~", "end-of-line"},
        {"\\e[8~", "end-of-line"},
        {"\\eOF", "end-of-line"},
        {"\\e[3~", "delete-char"},
        {"\\e[1;5C", "forward-word"},
        {"\\e[1;5D", "backward-word"},
    }};
    for (const auto& [sequence, function] : keys) rl_bind_keyseq(sequence, rl_named_function(function));
}

class ReadlineTerminal : public Terminal {
public:
    ReadlineTerminal(const Invocation& invocation, const TerminalPolicy& policy)
        : invocation_(invocation)
        , policy_(policy)
    {
        if (!use_utf8_locale()) fail(FailureKind::usage, "interview.no_utf8_locale");
        tcgetattr(STDIN_FILENO, &as_found);
        rl_readline_name = "tenken";
        rl_catch_signals = 0;
        rl_catch_sigwinch = 0;
        rl_change_environment = 0;
        initialize_readline();
        rl_getc_function = give_key;
        rl_input_available_hook = key_comes;
        rl_prep_term_function = prepare;
        rl_deprep_term_function = release;
        rl_inhibit_completion = 1; // file names are no answers
        set("enable-bracketed-paste", "on");
        rl_bind_keyseq("\\e[200~", begin_paste);
        set("bell-style", "none");
        set("editing-mode", "emacs");
        rl_bind_keyseq("\\C-l", rl_refresh_line); // the line alone: the question above it stays
        set("enable-meta-key", "off");
        make_quiet();
    }

    ~ReadlineTerminal() override { tcsetattr(STDIN_FILENO, TCSADRAIN, &as_found); }

    ReadlineTerminal(const ReadlineTerminal&) = delete;
    ReadlineTerminal& operator=(const ReadlineTerminal&) = delete;

    [[nodiscard]] interview::Window window() const override
    {
        interview::Window window{80, policy_.plain, policy_.colour, policy_.ambiguous};
        winsize size{};
        if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) window.columns = size.ws_col;
        return window;
    }

    void print(const std::string& text) override { invocation_.out << text << std::flush; }

private:
    [[nodiscard]] interview::Input read_line(const std::string& prompt, const std::string& offered) override
    {
        invocation_.out.flush();
        rl_resize_terminal();
        reading = {};
        pasted.reset();
        rl_callback_handler_install(beside_line(prompt).c_str(), take_line);
        if (!offered.empty()) insert(offered);
        while (!reading.done) {
            const bool input = key || signals_.wait_for_input();
            if (signals_.take_end()) return stop(interview::EndOfInput{unfinished()});
            if (signals_.take_interrupt()) return stop(interview::Interrupt{unfinished()});
            if (signals_.take_resize()) rl_resize_terminal();
            if (signals_.take_suspend())
                suspend();
            else if (input)
                take_input();
        }
        if (!reading.ended) return interview::Line{reading.line};
        print("\n");
        return interview::EndOfInput{};
    }

    static void take_input()
    {
        if (!key && !wait_for_key(0)) return;
        if (pasted)
            take_pasted_key();
        else
            rl_callback_read_char();
    }

    /// The prompt. A terminal that cannot go up a line shows it above: readline would push it through the one line that it
    /// keeps there, byte by byte.
    [[nodiscard]] std::string beside_line(const std::string& prompt)
    {
        constexpr std::string_view mark = "> ";
        if (rl_get_termcap("up") != nullptr || !prompt.ends_with(mark)) return prompt;
        print(prompt.substr(0, prompt.size() - mark.size()) + "\n");
        return std::string(mark);
    }

    [[nodiscard]] static std::string unfinished() { return rl_line_buffer == nullptr ? "" : rl_line_buffer; }

    interview::Input stop(interview::Input input)
    {
        rl_callback_sigcleanup();
        rl_callback_handler_remove();
        print("\n");
        return input;
    }

    void suspend()
    {
        rl_deprep_terminal();
        tcsetattr(STDIN_FILENO, TCSADRAIN, &as_found);
        print("\n");
        signals_.suspend();
        prepare(1);
        rl_resize_terminal();
        rl_on_new_line();
        rl_forced_update_display();
    }

    const Invocation& invocation_;
    TerminalPolicy policy_;
    TerminalSignals signals_;
};

} // namespace

std::unique_ptr<Terminal> open_editing_terminal(const Invocation& invocation, const TerminalPolicy& policy)
{
    return std::make_unique<ReadlineTerminal>(invocation, policy);
}

void outlive_broken_pipe() { std::signal(SIGPIPE, SIG_IGN); }

} // namespace tenken
