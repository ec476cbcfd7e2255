#pragma once

#include "model/workspace.hpp"
#include "words/words.hpp"

#include <string>
#include <vector>

/// What an office prints above its papers, in the words of reports.
namespace tenken {

/// The organisation and what the form says, each by itself: "様式第1号", "保存年限 5年". What is empty is left out.
[[nodiscard]] std::vector<std::string> form_texts(
    const std::string& organisation, const Form& form, const Words& words);

/// The posts whose seals the paper bears, first to last; one word that stands for them where none is named.
[[nodiscard]] std::vector<std::string> seals_of(const Form& form, const Words& words);

} // namespace tenken
