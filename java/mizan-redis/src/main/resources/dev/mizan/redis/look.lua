-- KEYS: a key that never exists, the entry, the tags. ARGV: a fresh token, how long a tag lives (ms).
-- Gives the entry and the tags' tokens.
local answer = { redis.call('GET', KEYS[2]) }
local written = false
for i = 3, #KEYS do
  local token = redis.call('GET', KEYS[i])
  if not token then
    token = ARGV[1] .. '-' .. i
    redis.call('SET', KEYS[i], token, 'PX', ARGV[2])
    written = true
  end
  answer[i - 1] = token
end
if not written then
  -- a replica refuses to write even nothing: its tokens may be those from before a purge
  redis.call('DEL', KEYS[1])
end
return answer
