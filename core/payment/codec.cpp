#include "core/payment/codec.h"
