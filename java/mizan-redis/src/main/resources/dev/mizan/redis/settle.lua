-- KEYS[3]: tags, first those to purge. ARGV[3]: the mark, how many to purge, how long a tag lives (ms).
-- Takes the mark away. A purged tag loses its token; any other has the one again from before its marks.
owner()
local now = now()
for i = 3, #KEYS do
  local purge = i - 2 <= tonumber(ARGV[4])
  local value = redis.call('GET', KEYS[i])
  if value and string.sub(value, 1, 1) == '!' then
    local before, list = string.match(value, '^![^|]*|([^|]*)|(.*)$')
    local marks, last, ours = {}, 0, false
    for mark, at in string.gmatch(list, '([^:,]+):(%d+)') do
      if mark == ARGV[3] then
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
      redis.call('SET', KEYS[i], before, 'PX', ARGV[5])
    else
      redis.call('DEL', KEYS[i])
    end
  elseif purge then
    redis.call('DEL', KEYS[i])
  end
end
return #KEYS - 2
