#include "core/till/till.h"
