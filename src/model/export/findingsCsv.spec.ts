import { findingsCsv } from './findingsCsv';

it('writes one finding a line', () => {
  const text = findingsCsv([
    {
      id: 'CVE-1',
      severity: 'HIGH',
      score: 8.7,
      scoreVersion: 4,
      package: '=cmd()',
      installed: '1.0',
      fixed: '1.1, 2.0',
      target: 'app',
      title: 'says "so"',
      ratings: [],
      references: [],
    },
  ]);
  expect(text.split('\r\n')).toEqual([
    '\ufeffId,Severity,SeveritySource,Score,CvssVersion,Package,Installed,Fixed,Status,Target,Path,Purl,Title,Link,Published',
    `CVE-1,HIGH,,8.7,4,'=cmd(),1.0,"1.1, 2.0",,app,,,"says ""so""",,`,
    '',
  ]);
});
