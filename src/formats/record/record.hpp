#pragma once

/// The record: the truth while work goes on. docs/record-format.md describes the file.
///
///     auto lock = RecordLock::acquire(path, {by, clock()});          // or who holds it
///     auto writer = RecordWriter::begin(std::move(lock), start, by, clock);
///     writer.append(AnswerEvent{"6.4-01", response, meaning}, by);   // saved when it returns
///
///     const RecordReading reading = read_record(path);               // only looking
#include "formats/record/event.hpp"
#include "formats/record/lock.hpp"
#include "formats/record/reading.hpp"
#include "formats/record/state.hpp"
#include "formats/record/writer.hpp"
