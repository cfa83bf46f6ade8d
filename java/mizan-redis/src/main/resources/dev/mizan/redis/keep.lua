-- KEYS[3]: the entry, its tags. ARGV[3]: the entry, how long it is of use (ms), how long a tag lives (ms), the tokens of the
-- tags and of the owner.
-- Keeps the entry if the tokens are still the current ones, and the tags for longer than the entry.
local whose, token = string.match(redis.call('GET', KEYS[1]) or '', '^([^|]*)|([^|]*)|')
if whose ~= ARGV[2] or token ~= ARGV[#ARGV] then
  return 0
end
for i = 4, #KEYS do
  if redis.call('GET', KEYS[i]) ~= ARGV[i + 2] then
    return 0
  end
end
-- first, since a full Redis refuses only what a script writes first
redis.call('SET', KEYS[3], ARGV[3], 'PX', ARGV[4])
for i = 4, #KEYS do
  if redis.call('PTTL', KEYS[i]) < tonumber(ARGV[4]) then
    redis.call('PEXPIRE', KEYS[i], string.format('%.0f', tonumber(ARGV[4]) + tonumber(ARGV[5])))
  end
end
return 1
