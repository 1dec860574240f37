import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';

configure({ testIdAttribute: 'data-test' });

// jsdom lacks what react-router takes for granted.
Object.assign(globalThis, { TextDecoder, TextEncoder });
