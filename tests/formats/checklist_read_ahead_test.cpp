#include "formats/checklist/read_ahead.hpp"

#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace tenken;
using namespace tenken::test;
using loading::ReadAhead;

TEST_CASE("Files that were announced are read as those are that were not")
{
    const TemporaryFolder folder;
    std::vector<std::string> names;
    for (int i = 0; i < 40; ++i) {
        names.push_back("file-" + std::to_string(i) + ".yaml");
        write_file(folder.path() / names.back(), "number: " + std::to_string(i) + "\n");
    }
    write_file(folder.path() / "broken.yaml", "a: [\n");
    names.push_back("broken.yaml");
    names.push_back("missing.yaml");
    names.push_back("../outside.yaml");
    names.push_back("file-7.yaml"); // named twice
    const auto source = folder_on_disk(folder.path());
    for (int round = 0; round < 20; ++round) {
        ReadAhead ahead(*source, names);
        for (const auto& name : names) {
            const auto read = ahead.take(name);
            const auto expected = loading::read_document(*source, name);
            INFO(name);
            CHECK(read.file.bytes == expected.file.bytes);
            CHECK(read.file.problem == expected.file.problem);
            CHECK(read.problems == expected.problems);
            REQUIRE((read.document == nullptr) == (expected.document == nullptr));
            if (read.document)
                CHECK(read.document->root.entries.at(0).value.value ==
                    expected.document->root.entries.at(0).value.value);
        }
        CHECK(ahead.take("file-3.yaml").document != nullptr); // asked for once more
        CHECK(ahead.take("not-announced.yaml").file.problem.has_value());
    }
}

TEST_CASE("What was announced need not be asked for")
{
    const TemporaryFolder folder;
    std::vector<std::string> names;
    for (int i = 0; i < 40; ++i) {
        names.push_back(std::to_string(i) + ".yaml");
        write_file(folder.path() / names.back(), "a: 1\n");
    }
    const auto source = folder_on_disk(folder.path());
    for (int round = 0; round < 20; ++round) {
        ReadAhead ahead(*source, names);
        if (round % 2 == 0) CHECK(ahead.take("20.yaml").document != nullptr);
    }
}
