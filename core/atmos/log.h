#pragma once

#include <QLoggingCategory>

namespace kassa::atmos {

/// kassa.gateway: paths, status numbers, times and byte counts. Never a body or a header.
Q_DECLARE_LOGGING_CATEGORY(gatewayLog)

} // namespace kassa::atmos
