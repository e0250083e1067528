#include "core/payment/payment.h"
