-- KEYS[3]: tags. ARGV[3]: the mark, how long it stays (ms).
-- A marked tag is "!" .. token .. "|" .. the token before its marks .. "|" .. "mark:until,mark:until".
owner()
if redis.call('PTTL', KEYS[2]) < tonumber(ARGV[4]) then
  redis.call('SET', KEYS[2], '', 'PX', ARGV[4])
end
local now = now()
for i = 3, #KEYS do
  local value = redis.call('GET', KEYS[i])
  local before, marks, last = '', {}, now + ARGV[4]
  local uncounted = false
  if value and string.sub(value, 1, 1) == '!' then
    local list
    before, list = string.match(value, '^![^|]*|([^|]*)|(.*)$')
    for mark, at in string.gmatch(list, '([^:,]+):(%d+)') do
      if tonumber(at) > now then
        marks[#marks + 1] = mark .. ':' .. at
        last = math.max(last, tonumber(at))
        uncounted = uncounted or mark == '*'
      else
        -- nobody knows what the dead committed
        before = ''
      end
    end
  elseif value then
    before = value
  end
  if uncounted or #marks >= 64 then
    -- more than are counted: dirty until the last of them has gone, whoever settles
    before, marks = '', { string.format('*:%.0f', last) }
  else
    marks[#marks + 1] = string.format('%s:%.0f', ARGV[3], now + ARGV[4])
  end
  local dirty = '!' .. ARGV[1] .. '-' .. i .. '|' .. before .. '|' .. table.concat(marks, ',')
  redis.call('SET', KEYS[i], dirty, 'PX', string.format('%.0f', last - now))
end
return #KEYS - 2
