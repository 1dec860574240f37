import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { screen, waitFor } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { deliveredFlow } from '../../../dev/testing/sampleFlows';
import { lokiStreams } from '../../../dev/testing/serverAnswers';
import { columnsOf } from '../../model/columns/columns';
import ExportModal from './ExportModal';
import { saveFile } from '../shared/saveFile';

jest.mock('../shared/saveFile', () => ({ saveFile: jest.fn() }));

/** One flow, reported by both nodes, and another one. */
const FLOWS = [
  deliveredFlow(),
  deliveredFlow({ FlowDirection: 1, AgentIP: '10.0.0.9' }),
  deliveredFlow({ DnsName: '=HYPERLINK("x")' }, 90),
];

const loki = (answered: () => Promise<Response>) =>
  jest.mocked(consoleFetch).mockImplementation(answered);

beforeEach(() => {
  jest.mocked(saveFile).mockReset();
  loki(() => Promise.resolve(lokiStreams(FLOWS)));
});

const open = (search = '') => {
  const onClose = jest.fn();
  const columns = columnsOf(['SrcPort', 'DstPort']);
  const opened = openPage(<ExportModal columns={columns} onClose={onClose} />, {
    address: `/observe/network/flows?startTime=1707998000&endTime=1707999000${search}`,
  });
  return { ...opened, onClose };
};

const textOf = (blob: Blob): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.readAsText(blob);
  });

const saved = async () => {
  await screen.findByTestId('export-done');
  const [blob, name] = jest.mocked(saveFile).mock.calls.at(-1) ?? [new Blob(), ''];
  return { name, type: blob.type, lines: (await textOf(blob)).trimEnd().split('\r\n') };
};

it('saves every field of every flow as CSV', async () => {
  const { user } = open();
  await user.click(screen.getByTestId('start-export'));
  const { name, type, lines } = await saved();
  expect(name).toMatch(/^network-flows-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.csv$/);
  expect(type).toBe('text/csv;charset=utf-8');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('DnsName');
  expect(lines[2]).toContain(`"'=HYPERLINK(""x"")"`);
  expect(saveFile).toHaveBeenCalledTimes(1);
  expect(screen.getByTestId('export-done')).toHaveTextContent(`2 flows saved as ${name}`);
});

it('saves every record where the table shows every one, and says which count', async () => {
  const { user } = open('&showDup=true');
  await user.click(screen.getByRole('radio', { name: 'Fields of the shown columns' }));
  await user.click(screen.getByTestId('start-export'));
  expect((await saved()).lines).toEqual([
    'SrcPort,DstPort,Counted',
    '40000,443,yes',
    '40000,443,no',
    '40090,443,yes',
  ]);
});

it('saves the fields of the shown columns', async () => {
  const { user } = open();
  await user.click(screen.getByRole('radio', { name: 'Fields of the shown columns' }));
  await user.click(screen.getByTestId('start-export'));
  expect((await saved()).lines).toEqual(['SrcPort,DstPort', '40000,443', '40090,443']);
});

it('saves JSON, which has every field', async () => {
  const { user } = open();
  await user.click(screen.getByRole('radio', { name: 'Fields of the shown columns' }));
  await user.click(screen.getByRole('radio', { name: /^JSON/ }));
  expect(screen.getByRole('radio', { name: 'Every field' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Fields of the shown columns' })).toBeDisabled();
  await user.click(screen.getByTestId('start-export'));
  const { name, lines } = await saved();
  expect(name).toMatch(/\.json$/);
  const flows = JSON.parse(lines.join('')) as Record<string, unknown>[];
  expect(flows.map(({ SrcPort, Bytes }) => [SrcPort, Bytes])).toEqual([
    [40000, 1200],
    [40090, 1290],
  ]);
});

it('saves the same file again without asking anew', async () => {
  const { user } = open();
  await user.click(screen.getByTestId('start-export'));
  await screen.findByTestId('export-done');
  const asked = jest.mocked(consoleFetch).mock.calls.length;
  await user.click(screen.getByRole('button', { name: 'Save again' }));
  expect(saveFile).toHaveBeenCalledTimes(2);
  expect(consoleFetch).toHaveBeenCalledTimes(asked);
});

it('shows that it runs, and stops when cancelled', async () => {
  let signal: AbortSignal | null | undefined;
  jest.mocked(consoleFetch).mockImplementation((_url, options) => {
    signal = options?.signal;
    return new Promise((_done, failed) => {
      signal?.addEventListener('abort', () => failed(new DOMException('stop', 'AbortError')));
    });
  });
  const { user, onClose } = open();
  await user.click(screen.getByTestId('start-export'));
  expect(screen.getByTestId('export-progress')).toHaveTextContent('0 records fetched');
  expect(screen.getByTestId('start-export')).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(signal?.aborted).toBe(true);
  expect(screen.getByTestId('export-progress')).toBeEmptyDOMElement();
  expect(screen.getByTestId('start-export')).toBeEnabled();
  expect(onClose).not.toHaveBeenCalled();
  expect(saveFile).not.toHaveBeenCalled();
});

it('stops when the dialog is closed', async () => {
  let signal: AbortSignal | null | undefined;
  jest.mocked(consoleFetch).mockImplementation((_url, options) => {
    signal = options?.signal;
    return new Promise(() => undefined);
  });
  const { user, onClose } = open();
  await user.click(screen.getByTestId('start-export'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(signal?.aborted).toBe(true));
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('says why it failed and lets one try again', async () => {
  loki(() => Promise.reject(new Error('connection refused')));
  const { user } = open();
  await user.click(screen.getByTestId('start-export'));
  expect(await screen.findByText(/The flow store cannot be reached/)).toBeVisible();
  loki(() => Promise.resolve(lokiStreams(FLOWS)));
  await user.click(screen.getByTestId('start-export'));
  expect((await saved()).lines).toHaveLength(3);
  expect(screen.queryByText(/The flow store cannot be reached/)).toBeNull();
});
