-- KEYS: tags, first those to purge. ARGV: a fresh token, the mark, how many to purge, how long a tag lives (ms).
-- Takes the mark away. A purged tag loses its token; any other has the one again from before its marks.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for i = 1, #KEYS do
  local purge = i <= tonumber(ARGV[3])
  local value = redis.call('GET', KEYS[i])
  if value and string.sub(value, 1, 1) == '!' then
    local before, list = string.match(value, '^![^|]*|([^|]*)|(.*)$')
    local marks, last, ours = {}, 0, false
    for mark, at in string.gmatch(list, '([^:,]+):(%d+)') do
      if mark == ARGV[2] then
        ours = true
      elseif tonumber(at) > now then
        marks[#marks + 1] = mark .. ':' .. at
        last = math.max(last, tonumber(at))
      else
        before = ''
      end
    end
    if purge then
      before = ''
    end
    if #marks > 0 then
      local dirty = '!' .. ARGV[1] .. '-' .. i .. '|' .. before .. '|' .. table.concat(marks, ',')
      redis.call('SET', KEYS[i], dirty, 'PX', string.format('%.0f', last - now))
    elseif ours and before ~= '' then
      redis.call('SET', KEYS[i], before, 'PX', ARGV[4])
    else
      redis.call('DEL', KEYS[i])
    end
  elseif purge then
    redis.call('DEL', KEYS[i])
  end
end
return #KEYS
