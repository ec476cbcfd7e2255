#include "commands/own_process.hpp"

#include "commands/closing_window_windows.hpp"
#include "formats/disk/wide_text.hpp"
#include "words/words.hpp"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <io.h>
#include <iostream>
#include <streambuf>
#include <windows.h>

namespace tenken {

namespace console {

/// What is written to a console goes there as characters, whatever code page it has: that stays as it was found, also
/// where the process is killed.
class ConsoleOutput final : public std::streambuf {
public:
    explicit ConsoleOutput(HANDLE console)
        : console_(console)
    {
    }

protected:
    int_type overflow(int_type byte) override
    {
        if (traits_type::eq_int_type(byte, traits_type::eof())) return traits_type::not_eof(byte);
        const char one = traits_type::to_char_type(byte);
        return xsputn(&one, 1) == 1 ? byte : traits_type::eof();
    }

    std::streamsize xsputn(const char* bytes, std::streamsize count) override
    {
        begun_.append(bytes, static_cast<std::size_t>(count));
        return begun_.size() < most_held || sync() == 0 ? count : 0;
    }

    int sync() override
    {
        const auto whole = whole_characters();
        const std::wstring text = wide_of(std::string_view(begun_).substr(0, whole));
        begun_.erase(0, whole);
        for (std::size_t done = 0; done < text.size();) {
            DWORD written = 0;
            const auto piece = static_cast<DWORD>(std::min(text.size() - done, most_held));
            if (WriteConsoleW(console_, text.data() + done, piece, &written, nullptr) == 0 || written == 0)
                return -1;
            done += written;
        }
        return 0;
    }

private:
    static constexpr std::size_t most_held = 4096;

    /// Up to a character at the end whose last bytes have not come yet.
    [[nodiscard]] std::size_t whole_characters() const
    {
        for (std::size_t back = 1; back <= std::min<std::size_t>(begun_.size(), 3); ++back) {
            const auto byte = static_cast<unsigned char>(begun_[begun_.size() - back]);
            if (byte < 0x80U) break;
            const std::size_t length = byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : byte >= 0xC0U ? 2 : 0;
            if (length != 0) return length > back ? begun_.size() - back : begun_.size();
        }
        return begun_.size();
    }

    HANDLE console_;
    std::string begun_;
};

/// What is typed into a console, line by line; Ctrl-Z at the beginning of one is the end.
class ConsoleInput final : public std::streambuf {
public:
    explicit ConsoleInput(HANDLE console)
        : console_(console)
    {
    }

protected:
    int_type underflow() override
    {
        std::array<wchar_t, 4096> typed{};
        DWORD count = 0;
        if (ReadConsoleW(console_, typed.data(), static_cast<DWORD>(typed.size()), &count, nullptr) == 0 ||
            count == 0 || typed[0] == L'\x1A')
            return traits_type::eof();
        line_ = utf8_of({typed.data(), count});
        std::erase(line_, '\r');
        setg(line_.data(), line_.data(), line_.data() + line_.size());
        return traits_type::to_int_type(line_.front());
    }

private:
    HANDLE console_;
    std::string line_;
};

std::vector<std::string> given_arguments()
{
    int count = 0;
    wchar_t** const wide = CommandLineToArgvW(GetCommandLineW(), &count);
    std::vector<std::string> arguments;
    for (int i = 1; i < count; ++i) arguments.push_back(utf8_of(wide[i]));
    LocalFree(wide);
    return arguments;
}

/// A stream's handle, if it is a console's.
class Console {
public:
    explicit Console(DWORD stream)
        : handle_(GetStdHandle(stream))
        , there_(GetConsoleMode(handle_, &before_) != 0)
    {
    }
    ~Console()
    {
        if (there_) SetConsoleMode(handle_, before_);
    }
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    [[nodiscard]] bool there() const { return there_; }
    [[nodiscard]] HANDLE handle() const { return handle_; }

    /// So that bold is bold; false where the console knows no such thing.
    bool understand_sequences()
    {
        return there_ && SetConsoleMode(handle_, before_ | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
    }

private:
    HANDLE handle_;
    DWORD before_ = 0;
    bool there_;
};

} // namespace console

struct OwnProcess::State {
    std::vector<std::string> arguments = console::given_arguments();
    console::Console in{STD_INPUT_HANDLE};
    console::Console out{STD_OUTPUT_HANDLE};
    console::Console err{STD_ERROR_HANDLE};
    console::ConsoleInput in_buffer{in.handle()};
    console::ConsoleOutput out_buffer{out.handle()};
    console::ConsoleOutput err_buffer{err.handle()};
    std::istream in_stream{&in_buffer};
    std::ostream out_stream{&out_buffer};
    std::ostream err_stream{&err_buffer};
    bool sequences = false;
};

OwnProcess::OwnProcess(int, char**)
    : state_(std::make_unique<State>())
{
    // The same bytes as everywhere: a line ends with LF.
    for (const int stream : {0, 1, 2}) _setmode(stream, _O_BINARY);
    std::ios::sync_with_stdio(false);
    state_->sequences = state_->out.understand_sequences();
    state_->err.understand_sequences();
}

OwnProcess::~OwnProcess() = default;

const std::vector<std::string>& OwnProcess::arguments() const { return state_->arguments; }

std::optional<std::string> OwnProcess::environment(const std::string& name) const
{
    const wchar_t* value = _wgetenv(wide_of(name).c_str());
    if (value != nullptr) return utf8_of(value);
    // Windows does not say what terminal there is; that it can be written to in bold is known.
    return name == "TERM" && state_->sequences ? std::optional<std::string>("windows") : std::nullopt;
}

std::istream& OwnProcess::in() { return in_terminal() ? state_->in_stream : std::cin; }
std::ostream& OwnProcess::out() { return out_terminal() ? state_->out_stream : std::cout; }
std::ostream& OwnProcess::err() { return err_terminal() ? state_->err_stream : std::cerr; }

bool OwnProcess::in_terminal() const { return state_->in.there(); }
bool OwnProcess::out_terminal() const { return state_->out.there(); }
bool OwnProcess::err_terminal() const { return state_->err.there(); }

std::size_t OwnProcess::columns() const
{
    constexpr int unknown = 80;
    CONSOLE_SCREEN_BUFFER_INFO window{};
    if (GetConsoleScreenBufferInfo(state_->out.handle(), &window) == 0) return unknown;
    const int columns = window.srWindow.Right - window.srWindow.Left; // the last one would begin a new line
    return columns > 0 ? static_cast<std::size_t>(columns) : unknown;
}

void OwnProcess::let_read(const Words& words)
{
    std::array<DWORD, 2> processes{};
    const bool alone = GetConsoleProcessList(processes.data(), static_cast<DWORD>(processes.size())) == 1;
    if (!alone || window_closes || !in_terminal() || !out_terminal()) return;
    out() << "\n" << words("command.close_window") << std::flush;
    std::string line;
    std::getline(in(), line);
}

} // namespace tenken
