#include "formats/disk/system_path.hpp"

#include <string_view>
#include <windows.h>

namespace tenken {

namespace {

constexpr std::wstring_view unlimited = L"\\\\?\\";
constexpr std::wstring_view unlimited_share = L"\\\\?\\UNC\\";
constexpr std::wstring_view share = L"\\\\";

/// A folder's limit is less than a file's: there must be room for a short name in it.
constexpr std::size_t longest_plain = MAX_PATH - 13;

} // namespace

std::filesystem::path full_path(const std::filesystem::path& path)
{
    const std::wstring text = path.empty() ? L"." : path.native();
    std::wstring whole(MAX_PATH, L'\0');
    DWORD length = GetFullPathNameW(text.c_str(), static_cast<DWORD>(whole.size()), whole.data(), nullptr);
    if (length >= whole.size()) {
        whole.resize(length);
        length = GetFullPathNameW(text.c_str(), static_cast<DWORD>(whole.size()), whole.data(), nullptr);
    }
    whole.resize(length);
    return whole;
}

std::wstring system_path(const std::filesystem::path& path)
{
    if (path.native().starts_with(unlimited)) return path.native();
    const std::wstring whole = full_path(path).native();
    if (whole.size() < longest_plain) return path.empty() ? L"." : path.native();
    if (whole.starts_with(unlimited)) return whole;
    if (whole.starts_with(share)) return std::wstring(unlimited_share) + whole.substr(share.size());
    return std::wstring(unlimited) + whole;
}

std::filesystem::path final_path(void* handle, const std::filesystem::path& otherwise)
{
    std::wstring found(MAX_PATH, L'\0');
    DWORD length = GetFinalPathNameByHandleW(handle, found.data(), static_cast<DWORD>(found.size()), 0);
    if (length >= found.size()) {
        found.resize(length);
        length = GetFinalPathNameByHandleW(handle, found.data(), static_cast<DWORD>(found.size()), 0);
    }
    if (length == 0) return otherwise;
    found.resize(length);
    if (found.starts_with(unlimited_share)) return std::wstring(share) + found.substr(unlimited_share.size());
    if (found.starts_with(unlimited)) return found.substr(unlimited.size());
    return found;
}

} // namespace tenken
