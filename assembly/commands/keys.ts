import { readKeyFile } from '../../issuer/keys/key-file.js'
import { replaceKeys, rotateKeys } from '../../issuer/keys/rotate-keys.js'
import { PUBLISH_AHEAD_SECONDS } from '../../issuer/lifetimes.js'
import { withIssuerDatabase } from '../issuer-database.js'

/** `hub keys rotate`: the next signing key takes over now. With --replace, after a leak, every key goes at once and every token with it. */
export const rotate = ({ replace }: { readonly replace: boolean }): Promise<void> =>
  withIssuerDatabase(async (database, dataDir) => {
    const policy = { sealingKey: await readKeyFile(dataDir), publishAheadSeconds: PUBLISH_AHEAD_SECONDS }
    await (replace ? replaceKeys(database, policy) : rotateKeys(database, policy))
    process.stdout.write(
      replace
        ? '全部签名密钥已更换，已发出的令牌全部失效 / all signing keys are new; every token that was out is invalid\n'
        : '签名密钥已轮换 / the signing keys were rotated\n',
    )
  })
