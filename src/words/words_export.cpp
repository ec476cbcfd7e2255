#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array export_entries{
    Entry{"export.summary", "ほかのプログラムで使うファイルを書き出す", "Write files for other programs"},
};

} // namespace

Table exports() { return packed<export_entries>(); }

} // namespace tenken::catalogue
