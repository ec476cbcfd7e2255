#include "page/office_form.hpp"

#include "base/joined.hpp"

namespace tenken {

std::vector<std::string> form_texts(const std::string& organisation, const Form& form, const Words& words)
{
    std::vector<std::string> texts;
    const auto add = [&](const std::string& value, const char* id) {
        if (!value.empty()) texts.push_back(id == nullptr ? value : words(id, value));
    };
    add(organisation, nullptr);
    add(form.no, nullptr);
    add(form.handling, nullptr);
    add(form.retention, "report.form.retention");
    add(form.file, "report.form.file");
    add(joined(form.basis, words("report.form.and")), "report.form.basis");
    add(form.submit_to, "report.form.submit_to");
    add(form.contact, "report.form.contact");
    return texts;
}

std::vector<std::string> seals_of(const Form& form, const Words& words)
{
    return form.seals.empty() ? std::vector{words("report.form.seal")} : form.seals;
}

} // namespace tenken
