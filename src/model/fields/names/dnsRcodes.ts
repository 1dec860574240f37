import { msg } from '../../msg';
import { nameTable } from './nameTable';

/** DNS response codes by number (IANA, RFC 6895) under the names that the agent stores. */
export const DNS_RCODES = nameTable<number>(
  [
    [0, 'NoError', msg('The name was resolved, or the query has no error')],
    [1, 'FormErr', msg('The server could not read the query')],
    [2, 'ServFail', msg('The server failed to answer')],
    [3, 'NXDomain', msg('The name does not exist')],
    [4, 'NotImp', msg('The server does not support this kind of query')],
    [5, 'Refused', msg('The server refused to answer')],
    [6, 'YXDomain', msg('A name exists that should not')],
    [7, 'YXRRSet', msg('A record set exists that should not')],
    [8, 'NXRRSet', msg('A record set is missing that should exist')],
    [9, 'NotAuth', msg('The server is not authoritative, or the query is not authorized')],
    [10, 'NotZone', msg('The name is not in the zone')],
    [11, 'DSOTYPENI', msg('The kind of stateful operation is not supported')],
    [16, 'BADVERS', msg('EDNS version or transaction signature not accepted')],
    [17, 'BADKEY', msg('The key is not known')],
    [18, 'BADTIME', msg('The signature is outside its time window')],
    [19, 'BADMODE', msg('The key exchange mode is not supported')],
    [20, 'BADNAME', msg('The key name already exists')],
    [21, 'BADALG', msg('The algorithm is not supported')],
    [22, 'BADTRUNC', msg('The signature is cut too short')],
    [23, 'BADCOOKIE', msg('The DNS cookie is missing or wrong')],
  ],
  [
    ['BADSIG', 16],
    ['NOTIMPL', 4],
  ],
);

/** Stored for a code that the agent has no name for. */
export const DNS_RCODE_UNDEFINED = 'UnDefined';

export const nameOfDnsRcode = (rcode: number): string | undefined => DNS_RCODES.byKey(rcode)?.name;

/** The number of a stored name, in any case. */
export const dnsRcodeByName = (name: string): number | undefined => DNS_RCODES.byName(name)?.key;

export const describeDnsRcode = (name: string): string | undefined =>
  DNS_RCODES.byName(name)?.description;
