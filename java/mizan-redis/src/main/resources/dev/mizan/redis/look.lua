-- KEYS[3]: a key that never exists, the entry, the tags. ARGV[3]: how long a tag lives (ms).
-- Gives the entry, the tags' tokens and the owner's.
local answer = { redis.call('GET', KEYS[4]) }
for i = 5, #KEYS do
  local token = redis.call('GET', KEYS[i])
  if not token then
    token = ARGV[1] .. '-' .. i
    redis.call('SET', KEYS[i], token, 'PX', ARGV[3])
  end
  answer[i - 3] = token
end
answer[#KEYS - 2] = owner()
-- a replica refuses to write even nothing: its tokens may be those from before a purge
redis.call('DEL', KEYS[3])
return answer
