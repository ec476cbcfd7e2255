#include "formats/disk/child_program.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <windows.h>

namespace tenken {

namespace child {

/// A handle that is closed at the end of its life.
class Owned {
public:
    explicit Owned(HANDLE handle = nullptr)
        : handle_(handle)
    {
    }
    Owned(Owned&& other) noexcept
        : handle_(std::exchange(other.handle_, nullptr))
    {
    }
    Owned& operator=(Owned&& other) noexcept
    {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~Owned() { shut(); }

    void shut()
    {
        if (handle_ != nullptr) CloseHandle(std::exchange(handle_, nullptr));
    }
    [[nodiscard]] HANDLE get() const { return handle_; }

private:
    HANDLE handle_;
};

/// A pipe of which the child gets one end.
struct Pipe {
    Owned ours;
    Owned childs;

    [[nodiscard]] static std::optional<Pipe> made(bool child_reads)
    {
        HANDLE read = nullptr;
        HANDLE write = nullptr;
        if (CreatePipe(&read, &write, nullptr, 0) == 0) return std::nullopt;
        Pipe pipe{Owned(child_reads ? write : read), Owned(child_reads ? read : write)};
        if (SetHandleInformation(pipe.childs.get(), HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT) == 0)
            return std::nullopt;
        return pipe;
    }
};

/// Where Windows itself has its OpenSSH; what lies where one stands, or in PATH, is never started.
std::optional<std::wstring> place_of(std::string_view name)
{
    std::wstring folder(MAX_PATH, L'\0');
    const auto length = GetSystemDirectoryW(folder.data(), static_cast<UINT>(folder.size()));
    if (length == 0 || length >= folder.size()) return std::nullopt;
    folder.resize(length);
    const auto place = folder + L"\\OpenSSH\\" + std::wstring(name.begin(), name.end()) + L".exe";
    const auto attributes = GetFileAttributesW(place.c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES || (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
        return std::nullopt;
    return place;
}

/// An argument as programs take it apart again (CommandLineToArgvW): quoted, with backslashes doubled before a quote.
std::wstring quoted(const std::wstring& argument)
{
    std::wstring text = L"\"";
    std::size_t backslashes = 0;
    for (const wchar_t c : argument) {
        if (c == L'"') text.append(backslashes + 1, L'\\');
        backslashes = c == L'\\' ? backslashes + 1 : 0;
        text += c;
    }
    text.append(backslashes, L'\\');
    return text + L"\"";
}

/// The handles that a child gets, and no others.
class Inherited {
public:
    explicit Inherited(std::array<HANDLE, 3> handles)
        : handles_(handles)
    {
        SIZE_T size = 0;
        InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
        memory_.resize(size);
        ready_ = InitializeProcThreadAttributeList(list(), 1, 0, &size) != 0 &&
            UpdateProcThreadAttribute(list(), 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles_.data(),
                sizeof(HANDLE) * handles_.size(), nullptr, nullptr) != 0;
    }
    ~Inherited()
    {
        if (ready_) DeleteProcThreadAttributeList(list());
    }
    Inherited(const Inherited&) = delete;
    Inherited& operator=(const Inherited&) = delete;

    [[nodiscard]] bool ready() const { return ready_; }
    [[nodiscard]] LPPROC_THREAD_ATTRIBUTE_LIST list()
    {
        return reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(memory_.data());
    }

private:
    std::array<HANDLE, 3> handles_;
    std::string memory_;
    bool ready_ = false;
};

std::optional<Owned> started(const std::wstring& place, const ChildProgram& program, const Pipe& in,
    const Pipe& out, const Pipe& errors)
{
    std::wstring line = quoted(place);
    for (const auto& argument : program.arguments) line += L" " + quoted(argument.native());
    Inherited handles({in.childs.get(), out.childs.get(), errors.childs.get()});
    if (!handles.ready()) return std::nullopt;
    STARTUPINFOEXW start{};
    start.StartupInfo.cb = sizeof start;
    start.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    start.StartupInfo.hStdInput = in.childs.get();
    start.StartupInfo.hStdOutput = out.childs.get();
    start.StartupInfo.hStdError = errors.childs.get();
    start.lpAttributeList = handles.list();
    PROCESS_INFORMATION process{};
    if (CreateProcessW(place.c_str(), line.data(), nullptr, nullptr, TRUE,
            EXTENDED_STARTUPINFO_PRESENT | CREATE_NO_WINDOW, nullptr, nullptr, &start.StartupInfo,
            &process) == 0)
        return std::nullopt;
    CloseHandle(process.hThread);
    return Owned(process.hProcess);
}

/// Set whenever something was read or written.
using Moving = std::atomic<bool>;

void feed(Owned& in, std::string_view input, Moving& moving)
{
    while (!input.empty()) {
        DWORD written = 0;
        const auto piece = static_cast<DWORD>(std::min<std::size_t>(input.size(), 4096));
        if (WriteFile(in.get(), input.data(), piece, &written, nullptr) == 0) break; // nobody reads any more
        moving = true;
        input.remove_prefix(written);
    }
    in.shut();
}

void drain(const Owned& from, std::string& text, Moving& moving)
{
    std::array<char, 4096> piece{};
    DWORD count = 0;
    while (ReadFile(from.get(), piece.data(), static_cast<DWORD>(piece.size()), &count, nullptr) != 0 &&
        count > 0) {
        moving = true;
        text.append(piece.data(), count);
        if (text.size() >= most_child_output) return; // it waits in vain for a reader, and is ended
    }
}

/// Waits for its end as long as something moves.
bool ends(const Owned& process, Moving& moving)
{
    constexpr auto patience = std::chrono::milliseconds(longest_child_silence);
    while (WaitForSingleObject(process.get(), static_cast<DWORD>(patience.count())) == WAIT_TIMEOUT) {
        if (!moving.exchange(false)) return false;
    }
    return true;
}

} // namespace child

std::variant<ChildOutcome, ChildFailure> run_child(const ChildProgram& program)
{
    const auto place = child::place_of(program.name);
    if (!place) return ChildFailure::not_found;
    auto in = child::Pipe::made(true);
    auto out = child::Pipe::made(false);
    auto errors = child::Pipe::made(false);
    if (!in || !out || !errors) return ChildFailure::not_started;
    const auto process = child::started(*place, program, *in, *out, *errors);
    if (!process) return ChildFailure::not_started;
    for (auto* pipe : {&*in, &*out, &*errors}) pipe->childs.shut();
    ChildOutcome outcome;
    child::Moving moving = false;
    std::thread feeding([&] { child::feed(in->ours, program.input, moving); });
    std::thread listening([&] { child::drain(out->ours, outcome.output, moving); });
    std::thread hearing([&] { child::drain(errors->ours, outcome.errors, moving); });
    const bool ended = child::ends(*process, moving);
    if (!ended) TerminateProcess(process->get(), 1);
    for (auto* thread : {&feeding, &listening, &hearing}) thread->join();
    if (!ended) return ChildFailure::endless;
    DWORD status = 0;
    GetExitCodeProcess(process->get(), &status);
    outcome.status = static_cast<int>(status);
    return outcome;
}

} // namespace tenken
