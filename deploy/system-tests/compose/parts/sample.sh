# The sample through the ingress with a token of Keycloak: events flow, the report's page opens.
sample() {
  local report page
  evaluated first
  report=$(sed -n 's/^Report: //p' "$out/first.txt")
  [[ $report == "$ANNUM_URL"/v1/reviews/* ]] || fail "no address of a report: $report"
  page=$(api "$report")
  [[ $page == *李晓* ]] || fail "$report shows somebody else"
}
