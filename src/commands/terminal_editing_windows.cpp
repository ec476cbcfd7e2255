#include "commands/terminal_editing.hpp"

#include "commands/closing_window_windows.hpp"
#include "formats/disk/wide_text.hpp"

#include <array>
#include <atomic>
#include <ostream>
#include <windows.h>

namespace tenken {

namespace {

// Windows calls back on a thread of its own.
std::atomic<bool> interrupt_came = false;
std::atomic<bool> listening = false; ///< a terminal is open; without one all ends as it does by itself

/// Ends the line that is being read.
void press_enter()
{
    INPUT_RECORD key{};
    key.EventType = KEY_EVENT;
    key.Event.KeyEvent.bKeyDown = TRUE;
    key.Event.KeyEvent.wRepeatCount = 1;
    key.Event.KeyEvent.wVirtualKeyCode = VK_RETURN;
    key.Event.KeyEvent.uChar.UnicodeChar = L'\r';
    DWORD written = 0;
    WriteConsoleInputW(GetStdHandle(STD_INPUT_HANDLE), &key, 1, &written);
}

/// Whoever closes the window gives us some seconds (Microsoft: "HandlerRoutine callback function"): what is being saved
/// is saved, the question that is open ends, and with the program this waiting. Until then the console's own lock is held
/// (SetConsoleCtrlHandler() would wait for it), so that the handler is never taken away.
BOOL WINAPI note(DWORD event)
{
    if (!listening) return FALSE;
    if (event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT) {
        interrupt_came = true;
        return TRUE;
    }
    window_closes = true;
    press_enter();
    Sleep(INFINITE);
    return TRUE;
}

class ConsoleTerminal final : public Terminal {
public:
    ConsoleTerminal(const Invocation& invocation, const TerminalPolicy& policy)
        : invocation_(invocation)
        , policy_(policy)
        , in_(GetStdHandle(STD_INPUT_HANDLE))
    {
        static const bool handled = SetConsoleCtrlHandler(note, TRUE) != 0;
        interrupt_came = false;
        listening = handled;
        GetConsoleMode(in_, &as_found_);
        SetConsoleMode(in_, as_found_ | ENABLE_PROCESSED_INPUT | ENABLE_LINE_INPUT | ENABLE_ECHO_INPUT);
    }

    ~ConsoleTerminal() override
    {
        SetConsoleMode(in_, as_found_);
        listening = false;
    }

    ConsoleTerminal(const ConsoleTerminal&) = delete;
    ConsoleTerminal& operator=(const ConsoleTerminal&) = delete;

    [[nodiscard]] interview::Window window() const override
    {
        interview::Window window{80, policy_.plain, policy_.colour, policy_.ambiguous};
        CONSOLE_SCREEN_BUFFER_INFO found{};
        if (GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &found) != 0 &&
            found.srWindow.Right > found.srWindow.Left)
            // The last column would begin a new line.
            window.columns = static_cast<std::size_t>(found.srWindow.Right - found.srWindow.Left);
        return window;
    }

    void print(const std::string& text) override { invocation_.out << text << std::flush; }

private:
    [[nodiscard]] interview::Input read_line(const std::string& prompt, const std::string& offered) override
    {
        if (interrupt_came.exchange(false)) return stop(interview::Interrupt{}); // while something was saved
        std::wstring typed = wide_of(offered);
        print(prompt + offered);
        // What is offered stands on the screen and at the beginning of the line that is read.
        CONSOLE_READCONSOLE_CONTROL control{sizeof control, static_cast<ULONG>(typed.size()), 0, 0};
        typed.resize(longest_line);
        DWORD count = 0;
        const bool read = !window_closes &&
            ReadConsoleW(in_, typed.data(), longest_line, &count, offered.empty() ? nullptr : &control) != 0;
        const bool aborted = read && count == 0; // Ctrl-C, of which the handler hears a moment later
        if (aborted) Sleep(moment);
        typed.resize(read ? count : 0);
        if (window_closes) return stop(interview::EndOfInput{});
        if (interrupt_came.exchange(false) || aborted) return stop(interview::Interrupt{});
        if (!read || typed.empty() || typed.front() == end_of_input) return stop(interview::EndOfInput{});
        while (!typed.empty() && (typed.back() == L'\n' || typed.back() == L'\r')) typed.pop_back();
        return interview::Line{utf8_of(typed)};
    }

    interview::Input stop(interview::Input input)
    {
        print("\n");
        return input;
    }

    static constexpr DWORD moment = 50;
    static constexpr DWORD longest_line = 16 * 1024;
    static constexpr wchar_t end_of_input = L'\x1A'; ///< Ctrl-Z

    const Invocation& invocation_;
    TerminalPolicy policy_;
    HANDLE in_;
    DWORD as_found_ = 0;
};

} // namespace

std::unique_ptr<Terminal> open_editing_terminal(const Invocation& invocation, const TerminalPolicy& policy)
{
    return std::make_unique<ConsoleTerminal>(invocation, policy);
}

void outlive_broken_pipe() {} // it is an error there in any case

} // namespace tenken
