import { USERS, type UserName } from '../users';

const COOKIE = 'dev-user';

/** The person of this browser: a cookie, so that every request carries it. */
export function currentUser(): UserName {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith(`${COOKIE}=`));
  const name = cookie?.slice(COOKIE.length + 1);
  return USERS.find((each) => each.name === name)?.name ?? 'admin';
}

/** Logs in as another person: nothing of the page survives, as with a real login. */
export function logInAs(name: UserName): void {
  document.cookie = `${COOKIE}=${name}; path=/; SameSite=Lax`;
  location.reload();
}
