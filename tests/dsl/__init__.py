"""The parser: lines, numbers, grammar, trees and messages."""
