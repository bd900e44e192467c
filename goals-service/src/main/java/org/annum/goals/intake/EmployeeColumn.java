package org.annum.goals.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of an employee file, with the headers that tools write. */
enum EmployeeColumn {
  EMPLOYEE_NUMBER("/employeeId", "employee_number|工号|员工编号|employee_id"),
  NAME("/name", "name|姓名"),
  POSITION("position", "position|岗位|职位"),
  TEAM("team", "team|团队|部门"),
  MANAGER("managerId", "manager|上级|直属上级|汇报对象"),
  START_DATE("/startDate", "start_date|入职日期"),
  END_DATE("/endDate", "end_date|离职日期"),
  VALID_FROM("validFrom", "valid_from|生效日期");

  private final String pointerEnd;
  private final String headers;

  EmployeeColumn(String pointerEnd, String headers) {
    this.pointerEnd = pointerEnd;
    this.headers = headers;
  }

  /** The header that our own files use. */
  String header() {
    return headers.substring(0, headers.indexOf('|'));
  }

  /** The header that this file uses for the column, if it has the column. */
  Optional<String> headerIn(List<String> columns) {
    return Arrays.stream(headers.split("\\|")).filter(columns::contains).findFirst();
  }

  /** The column behind a pointer into an employee. */
  static Optional<EmployeeColumn> ofPointer(String pointer) {
    return pointer.equals("/assignments")
        ? Optional.of(MANAGER)
        : Arrays.stream(values()).filter(column -> pointer.endsWith(column.pointerEnd)).findFirst();
  }
}
