#pragma once

#include <atomic>

namespace tenken {

/// The console's window is being closed: Windows ends the program in some seconds, and nobody reads or types any more.
inline std::atomic<bool> window_closes = false;

} // namespace tenken
