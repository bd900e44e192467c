# A file that is refused as a whole makes an alert, which Prometheus sees and fires.
alert() {
  local prometheus=http://localhost:$PROMETHEUS_PORT/api/v1
  until_true 60 eval "curl -fsS '$prometheus/targets?state=active' | jq -e '[.data.activeTargets[] | select(.labels.job == \"annum\")] | length == 4 and all(.health == \"up\")' >/dev/null" ||
    fail "Prometheus does not see every service"
  printf 'nothing,that,any,profile,knows\n1,2,3,4,5\n' |
    curl -fsS -H "Authorization: Bearer $token" -H 'Content-Type: text/csv' --data-binary @- \
      "$ANNUM_URL/v1/fact-imports?profile=crm-deals" >"$out/refused.json"
  until_true 120 firing AnnumImportRefused || fail "no alert fires: $(curl -fsS "$prometheus/alerts")"
}
firing() {
  curl -fsS "http://localhost:$PROMETHEUS_PORT/api/v1/alerts" |
    jq -e --arg name "$1" 'any(.data.alerts[]; .labels.alertname == $name and .state == "firing")' >/dev/null
}
