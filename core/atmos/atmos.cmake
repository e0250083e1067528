# What is said to the gateway and what its answers mean: values in, values out, no Qt.
kassa_library(kassa_atmos_protocol atmos/profile.cpp atmos/json.cpp atmos/codes.cpp
              atmos/requests.cpp atmos/answers.cpp atmos/token.cpp)
target_link_libraries(kassa_atmos_protocol PUBLIC kassa_payment PRIVATE nlohmann_json::nlohmann_json)
