#pragma once

/// The record: the truth while work goes on. docs/record-format.md describes the file.
///
///     auto lock = RecordLock::acquire(path, {by, clock()});          // or who holds it
///     auto writer = RecordWriter::begin(std::move(lock), start, by, clock);
///     writer.append(AnswerEvent{"6.4-01", response, meaning}, by);   // saved when it returns
///
///     const RecordReading reading = read_record(path);               // only looking
#include "io/record/event.hpp"
#include "io/record/lock.hpp"
#include "io/record/reading.hpp"
#include "io/record/state.hpp"
#include "io/record/writer.hpp"
