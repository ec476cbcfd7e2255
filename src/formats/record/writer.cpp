#include "formats/record/writer.hpp"

namespace tenken {

template class ChainWriter<RecordChain>;

} // namespace tenken
