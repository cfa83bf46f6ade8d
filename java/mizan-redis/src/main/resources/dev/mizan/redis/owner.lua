-- Stands before every script. KEYS[1]: whose secret the context was last used under. KEYS[2]: there while marks may stand.
-- ARGV[1]: a fresh token. ARGV[2]: a digest of the server's secret.
-- Tags are HMACs: a server with another secret cannot purge what stands under this one. So whoever comes after another gives
-- the context a new token, under which nothing stands, and which is dirty as long as a commit of the other may be under way.
local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function owner()
  local whose, token, clean = string.match(redis.call('GET', KEYS[1]) or '', '^([^|]*)|([^|]*)|(%d+)$')
  if whose == ARGV[2] then
    return (clean ~= '0' and tonumber(clean) > now()) and '!' .. token or token
  end
  token = ARGV[1] .. '-0'
  local left = redis.call('PTTL', KEYS[2])
  clean = left > 0 and string.format('%.0f', now() + left) or '0'
  -- a month: then one read misses
  redis.call('SET', KEYS[1], ARGV[2] .. '|' .. token .. '|' .. clean, 'PX', '2592000000')
  return left > 0 and '!' .. token or token
end

