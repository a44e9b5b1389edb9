"""A shop window of the components, with invented content, on no database.

`python -m tests.browser.preview` serves it; `python -m tests.browser.preview.shoot FOLDER`
photographs it. It runs under the strict content security policy of the product.
"""
