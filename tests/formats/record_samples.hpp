#pragma once

#include "formats/record/record.hpp"

#include <string>
#include <vector>

namespace tenken::test {

inline RecordStart sample_start()
{
    RecordStart start{
        {"kumiai", "2026", "情報セキュリティ自己点検", std::string(64, 'a')}, 2026, "事務局", "", {}, {}};
    start.terms.organisation = "組合";
    return start;
}

inline Response answered(const std::string& level, const std::string& note = {})
{
    Response response;
    response.answer = level;
    response.note = note;
    return response;
}

inline AnswerEvent answer(const std::string& instance, const std::string& level, const std::string& note = {})
{
    return {instance, answered(level, note), std::string(64, 'b')};
}

inline Clock fixed_clock()
{
    return [] { return std::string("2026-06-01T00:00:00+09:00"); };
}

inline RecordLock locked(
    const std::filesystem::path& record, FileSystem& disk = real_file_system(), Host& host = real_host())
{
    return std::get<RecordLock>(
        RecordLock::acquire(record, {"担当者", "2026-06-01T00:00:00+09:00"}, disk, host));
}

inline RecordWriter begun(const std::filesystem::path& record, FileSystem& disk = real_file_system())
{
    return RecordWriter::begin(locked(record, disk), sample_start(), "担当者", fixed_clock());
}

inline std::string first_id(const Failure& failure) { return failure.problems().front().id; }

} // namespace tenken::test
