-- Asks for one row after the other, so that no database answers from what it just read.
local rows = 1000
local requests = {}
local next = 0

init = function()
  for id = 1, rows do
    requests[id] = wrk.format(nil, wrk.path .. id)
  end
end

request = function()
  next = next % rows + 1
  return requests[next]
end
