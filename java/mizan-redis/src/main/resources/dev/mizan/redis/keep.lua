-- KEYS: the entry, its tags. ARGV: the entry, how long it is of use (ms), how long a tag lives (ms), the tags' tokens.
-- Keeps the entry if the tokens are still the current ones, and the tags for longer than the entry.
for i = 2, #KEYS do
  if redis.call('GET', KEYS[i]) ~= ARGV[i + 2] then
    return 0
  end
end
-- first, since a full Redis refuses only what a script writes first
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
for i = 2, #KEYS do
  if redis.call('PTTL', KEYS[i]) < tonumber(ARGV[2]) then
    redis.call('PEXPIRE', KEYS[i], string.format('%.0f', tonumber(ARGV[2]) + tonumber(ARGV[3])))
  end
end
return 1
