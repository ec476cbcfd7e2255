// Loads the YAML files that are named, and prints a line.
#include <iostream>
#include <yaml-cpp/yaml.h>

int main(int argc, char** argv)
{
    std::size_t entries = 0;
    for (int i = 1; i < argc; ++i) entries += YAML::LoadFile(argv[i]).size();
    std::cout << entries << " entries > " << std::flush;
}
