# The HR administrator of the realm may erase a person, and a manager may not.
erasure() {
  local hr manager service
  newcomer=E-$(date +%s)
  hr=$(person e9001)
  manager=$(person e2001)
  api -X PUT -d '{"name":"试用","startDate":"2024-01-01","assignments":[{"validFrom":"2024-01-01","position":"销售助理","team":"east-1"}]}' \
    "$ANNUM_URL/v1/employees/$newcomer" >/dev/null
  curl -fsS -o /dev/null -X DELETE -H "Authorization: Bearer $token" -H 'If-Match: *' "$ANNUM_URL/v1/employees/$newcomer"
  for service in goals metrics feedback review; do
    [ "$(erased "$manager" $service)" = 403 ] || fail "a manager may erase in $service-service"
    # 409 until it has heard of the deletion.
    until_true 30 eval "[ \$(erased $hr $service) = 200 ]" || fail "hr may not erase in $service-service"
  done
}
erased() {
  curl -sS --max-time 20 -o "$out/erased.json" -w '%{http_code}' -H "Authorization: Bearer $1" -H 'Content-Type: application/json' \
    -d "{\"personId\":\"$newcomer\"}" "$ANNUM_URL/v1/services/$2/erasures"
}
