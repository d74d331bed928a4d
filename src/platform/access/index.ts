import type { Module } from '#platform/module.ts'
import { allowCodeApp } from './actions/allow-code-app.ts'
import { assignDuty as assignDutyOf } from './actions/assign-duty.ts'
import { changeLanguage } from './actions/change-language.ts'
import { createAccount as createAccountOf } from './actions/create-account.ts'
import { disableAccount } from './actions/disable-account.ts'
import { enableAccount } from './actions/enable-account.ts'
import { endDuty } from './actions/end-duty.ts'
import { endSession } from './actions/end-session.ts'
import { issueToken } from './actions/issue-token.ts'
import { makeLink } from './actions/make-link.ts'
import { registerIdentity } from './actions/register-identity.ts'
import { removePasskey } from './actions/remove-passkey.ts'
import { renamePasskey } from './actions/rename-passkey.ts'
import { renewRecoveryCodes } from './actions/renew-recovery-codes.ts'
import { resetFactors } from './actions/reset-factors.ts'
import { revokeToken } from './actions/revoke-token.ts'
import { withdrawCodeApp } from './actions/withdraw-code-app.ts'
import { failedSignIns } from './failed-sign-ins.ts'
import { accountPage } from './pages/account-page.tsx'
import { accountsPage } from './pages/accounts-page.tsx'
import { myAccountPage } from './pages/my-account-page.tsx'
import { sweepAccessDaily } from './sweep.ts'
import { tokenEnds, warnOfTokensDaily } from './token-ends.ts'
import { accountView } from './views/account.ts'
import { accountsView } from './views/accounts.ts'
import { myAccountView } from './views/my-account.ts'
import { changedWaysIn } from './ways-in-changed.ts'

/** Accounts, for administrators, and one's own account, for everybody. The other rooms say for which services and missions there are duties. */
export function accessOf(rooms: readonly Module[]): Module {
  const places = rooms.flatMap((room) => room.dutyPlaces ?? [])
  const createAccount = createAccountOf(places)
  const assignDuty = assignDutyOf(places)
  const accounts = accountsView(createAccount)
  const account = accountView(places, assignDuty)
  const mine = myAccountView(places)
  return {
    name: 'access',
    actions: [
      createAccount,
      makeLink,
      assignDuty,
      endDuty,
      disableAccount,
      enableAccount,
      endSession,
      issueToken,
      revokeToken,
      changeLanguage,
      allowCodeApp,
      withdrawCodeApp,
      resetFactors,
      registerIdentity,
      renamePasskey,
      removePasskey,
      renewRecoveryCodes,
    ],
    views: [accounts, account, mine],
    pages: [accountsPage(accounts), accountPage(account), myAccountPage(mine)],
    jobs: [sweepAccessDaily, warnOfTokensDaily],
    letters: [failedSignIns, changedWaysIn, tokenEnds],
  }
}
