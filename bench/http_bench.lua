-- SPDX-License-Identifier: EUPL-1.2
-- For wrk: writes when asked to, and one line of figures at the end, the number of requests first.
function init(words)
  if words[1] ~= "write" then return end
  wrk.method = "POST"
  wrk.body = '{"words":"Ik belde twee keer"}'
  wrk.headers["Content-Type"] = "application/json"
end

function done(summary, latency)
  local failed = summary.errors
  io.write(string.format("%d requests/s %.0f  p50 %.2f ms  p95 %.2f ms  p99 %.2f ms  failed %d\n",
    summary.requests, summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3,
    latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    failed.status + failed.connect + failed.read + failed.write + failed.timeout))
end
