find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(httplib REQUIRED IMPORTED_TARGET cpp-httplib)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test) # Qt Test runs the tests of the Qt-free half too
if(NOT KASSA_QT_FREE_ONLY)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Sql Test PrintSupport Svg DBus LinguistTools)
    find_package(Qt6Keychain REQUIRED)
    find_package(OpenSSL REQUIRED)
    pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
    pkg_check_modules(fontconfig REQUIRED IMPORTED_TARGET fontconfig)
    pkg_check_modules(qrcodegen REQUIRED IMPORTED_TARGET qrcodegencpp)
    # Three functions, put into the program: one library less to be found at each start.
    pkg_get_variable(KASSA_QRCODEGEN_FOLDER qrcodegencpp libdir)
    set_property(TARGET PkgConfig::qrcodegen PROPERTY
                 INTERFACE_LINK_LIBRARIES ${KASSA_QRCODEGEN_FOLDER}/libqrcodegencpp.a)
    find_package(SQLite3 REQUIRED)
endif()
