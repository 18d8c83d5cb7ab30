import { DEMO_IDENTITIES } from '../../demo/identities.js'
import { demonstrationCode, readDemonstrationSignIn } from '../../issuer/demonstration/sign-in.js'
import { StartError } from '../../platform/database/start-error.js'
import { settings } from '../settings.js'

/** `hub sign-in --as NAME`: what a demonstration person types on the sign-in page. Real people's secrets are known to nobody. */
export async function showSignIn(name: string): Promise<void> {
  const person = DEMO_IDENTITIES.find((known) => known.name === name && known.role !== 'SYSTEM')
  const signIn = await readDemonstrationSignIn(settings().dataDir)
  if (!person || !signIn) {
    throw new StartError(
      'NO_DEMONSTRATION_PERSON',
      `没有名为 ${name} 的演示人员，或尚未运行 npm start。`,
      `No demonstration person is called ${name}, or npm start has not run yet.`,
    )
  }
  const lines = [
    `仅供演示 / demonstration only: ${person.label}`,
    `账号 / account       ${name}`,
    `口令 / password      ${signIn.password}`,
    `动态码 / code        ${demonstrationCode(signIn)}`,
    `验证器密钥 / TOTP key ${signIn.totp}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
