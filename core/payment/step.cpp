#include "core/payment/step.h"
