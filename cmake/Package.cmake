# What is installed besides the program, and the Debian package: `./dev package`. Manual pages and completions are made by
# the program itself, by the target package_files; an installation before that is one of the program alone. The package's
# program uses the system's shared libraries, so that the system's updates of them reach it.

include(GNUInstallDirs)

set(files "${PROJECT_BINARY_DIR}/package_files")
get_target_property(program_files tenken SOURCES)
list(TRANSFORM program_files PREPEND "${PROJECT_SOURCE_DIR}/src/")
add_executable(tenken_packaged EXCLUDE_FROM_ALL ${program_files})
target_link_libraries(tenken_packaged PRIVATE tenken_commands tenken_warnings)
set_target_properties(
  tenken_packaged PROPERTIES TENKEN_SHARED ON OUTPUT_NAME tenken RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/packaged"
)
install(TARGETS tenken_packaged COMPONENT package EXCLUDE_FROM_ALL)
add_custom_target(
  package_files
  COMMAND "${CMAKE_COMMAND}" -E rm -rf "${files}"
  COMMAND "${PROJECT_SOURCE_DIR}/packaging/files.sh" "$<TARGET_FILE:tenken>" "${files}"
  DEPENDS tenken tenken_packaged
  VERBATIM
)
install(DIRECTORY "${files}/share/" DESTINATION "${CMAKE_INSTALL_DATADIR}" COMPONENT files OPTIONAL)
file(GLOB schemas CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/checklists/*.schema.json")
install(FILES ${schemas} DESTINATION "${CMAKE_INSTALL_DATADIR}/tenken/schemas" COMPONENT files)
file(GLOB documents CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/docs/*.md")
install(FILES ${documents} DESTINATION "${CMAKE_INSTALL_DOCDIR}/docs" COMPONENT files)
install(FILES "${PROJECT_SOURCE_DIR}/README.md" "${PROJECT_SOURCE_DIR}/CONTRIBUTING.md" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT files)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/pictures" DESTINATION "${CMAKE_INSTALL_DOCDIR}/docs" COMPONENT files)

# The library that writes workbooks is loaded by its name, so that nothing finds it among what the program is linked with.
find_program(DPKG_QUERY dpkg-query)
if(DPKG_QUERY AND xlsxwriter_file)
  cmake_path(GET xlsxwriter_file FILENAME xlsxwriter_name)
  execute_process(
    COMMAND "${DPKG_QUERY}" --search "${xlsxwriter_name}"
    OUTPUT_VARIABLE xlsxwriter_package
    ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE
  )
  string(REGEX MATCH "^[a-z0-9.+-]+" xlsxwriter_package "${xlsxwriter_package}")
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};tenken;files;/;${PROJECT_BINARY_DIR};tenken;package;/")
set(CPACK_PACKAGE_NAME tenken)
set(CPACK_PACKAGE_VENDOR tenken)
set(CPACK_PACKAGE_CONTACT "tenken developers <tenken@packages.invalid>")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${xlsxwriter_package}")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS bash-completion)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "git, openssh-client")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "security self-inspection: record, score, report")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Walks the departments of a public body through a checklist derived from its
information security policy, saves every answer as it is given, and writes a
scored report that verifies itself. Reports are compared across years and
added up across departments. Answer sheets for spreadsheets and browsers go
out to those without a terminal and come back."
)
include(CPack)
